package org.galatea.interview.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;
import org.galatea.guide.SectionRef;

/** The article that matters, open at the section that matters, and links to the others. */
final class ArticleBlock extends Section {

    private static final long serialVersionUID = 1L;

    ArticleBlock(List<SectionRef> reads, Guide guide, ArticleRenderer renderer) {
        addClassName("article");
        SectionRef first = reads.getFirst();
        Article article = guide.article(first.article());
        add(new H2(article.title()), new Paragraph(article.summary()));
        for (Article.Section section : article.sections()) {
            Html words =
                    new Html(
                            "<div>"
                                    + renderer.html(article, section, this::sourceLabel)
                                    + "</div>");
            if (guide.spoken().isUntranslated(section.markdown())) {
                Untranslated.markThis(words.getElement());
            }
            NativeDetails part = new NativeDetails(section.heading(), words);
            part.setOpen(section.slug().equals(first.section()));
            add(part);
        }
        add(
                new Paragraph(
                        plainLink(
                                ArticleRenderer.address(article.id()),
                                getTranslation("advice.whole-page"))));
        if (reads.size() > 1) {
            UnorderedList others = new UnorderedList();
            for (SectionRef read : reads.subList(1, reads.size())) {
                others.add(
                        new ListItem(
                                plainLink(
                                        ArticleRenderer.address(read.article())
                                                + "#"
                                                + read.section(),
                                        guide.article(read.article()).title())));
            }
            add(new H2(getTranslation("advice.read-more")), others);
        }
    }

    private String sourceLabel(int number) {
        return getTranslation("article.source", number);
    }

    /** Articles are plain pages, outside of the check. */
    private static Anchor plainLink(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return link;
    }
}
