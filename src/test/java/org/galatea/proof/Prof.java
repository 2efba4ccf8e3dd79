package org.galatea.proof;
import org.galatea.guide.*;
import java.nio.file.*;
import java.lang.reflect.*;
class Prof {
  static long t;
  static void lap(String s, Bdd b){ long n=System.nanoTime(); System.out.printf("%-22s %7.0f ms nodes %d%n",s,(n-t)/1e6,b.nodes()); t=System.nanoTime(); }
  public static void main(String[] a) throws Exception {
    GuideSource src=GuideSource.ofFolder(Path.of("rules"));
    Guide g=GuideReader.read(src); var ex=AcceptedException.read(src,g,new Problems());
    for(int i=0;i<2;i++){
    t=System.nanoTime();
    GuideModel m=GuideModel.of(g); lap("model",m.bdd());
    Prover p=new Prover(m,ex);
    for (Urgency u:Urgency.values()) m.count(m.urgency(u)); lap("urgencies",m.bdd());
    Object counts=null; 
    for (String n: new String[]{"ruleCounts","length","noDeadEnd","allIsUsed","emergencyAtOnce","noContradiction"}) { Method q=Prover.class.getDeclaredMethod(n); q.setAccessible(true); Object r=q.invoke(p); if(n.equals("ruleCounts")) counts=r; lap(n,m.bdd()); }
    Method q=Prover.class.getDeclaredMethod("rulesMatter",java.util.Map.class); q.setAccessible(true); q.invoke(p,counts); lap("rulesMatter",m.bdd());
    Monotony mo=new Monotony(m,ex); mo.warningNeverCalms(); lap("warning",m.bdd()); mo.unsureNeverCalms(); lap("unsure",m.bdd());
    }
  }
}
