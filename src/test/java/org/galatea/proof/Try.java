package org.galatea.proof;
import org.galatea.guide.*;
import org.galatea.live.BundledGuide;
import java.util.*;
import java.nio.file.*;
class Try {
  public static void main(String[] a){
    GuideSource src=GuideSource.ofFolder(Path.of("rules"));
    Guide g=GuideReader.read(src); Problems pr=new Problems();
    var ex=AcceptedException.read(src,g,pr); pr.throwIfAny();
    for(int i=0;i<Integer.parseInt(a[0]);i++){
    long t=System.nanoTime();
    Proof p=Proof.of(g,ex);
    System.out.println("total "+(System.nanoTime()-t)/1e6+" nodes "+p.nodes());
    if(i==0) { System.out.println(p.length().longest()+" avg "+p.length().average()+" "+show(p.length().longestWitness().person()));
    for (Property q: p.properties()) { System.out.println((q.holds()?"holds ":"FAILS ")+q.id()+" "+q.failures().size());
      for (var c: q.failures()) System.out.println("   "+c.acceptedBy().orElse("!!")+" "+c.subject()+" "+c.says()+" "+c.people().map(Object::toString).orElse("")+c.witness().map(w->"\n         x "+show(w.person())+w.other().map(o->"\n         y "+diff(w.person(),o)).orElse("")).orElse("")); }
    p.rules().forEach((r,c)->{ if(c.decides().signum()==0) System.out.println("never decides alone "+r+" fires "+c.fires());});
    }
    }
  }
  static String diff(Answers x, Answers y){ StringBuilder s=new StringBuilder(); y.byQuestion().forEach((k,v)->{ if(!v.equals(x.byQuestion().get(k))) s.append(k).append("=").append(v.toString().replaceAll("Choice\\[options=|Amount\\[value=|\\]+$","")).append(" ");}); x.byQuestion().forEach((k,v)->{if(!y.has(k)) s.append("-").append(k).append(" ");}); return s.toString(); }
  static String show(Answers x){ StringBuilder s=new StringBuilder(); x.byQuestion().forEach((k,v)->s.append(k).append("=").append(v.toString().replaceAll("Choice\\[options=|Amount\\[value=|\\]+$","")).append(" ")); return s.toString(); }
}
