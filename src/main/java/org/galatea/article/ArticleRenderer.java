package org.galatea.article;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Citations;
import org.galatea.guide.Picture;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns a section of an article into HTML.
 *
 * <p>Raw HTML in a guide is shown as text, never run. Citations such as {@code [NHS-LEAK]} become
 * small numbered links to the article's list of sources.
 */
public final class ArticleRenderer {

    private static final String ARTICLE_SCHEME = "article:";
    private static final List<String> ADDRESSES = List.of("https", "http", "mailto", "tel");

    /** Quotes in quotes without end would exhaust the stack; what nests deeper is shown as text. */
    private static final int DEEPEST = 20;

    private final Parser parser =
            Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(_ -> ArticleRenderer::shape)
                    .urlSanitizer(new DefaultUrlSanitizer(ADDRESSES))
                    .build();
    private final TextContentRenderer words =
            TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

    /** The address of an article's page. */
    public static String address(String articleId) {
        return "/articles/" + articleId;
    }

    /**
     * The HTML of a section's text, without its heading.
     *
     * @param sourceLabel what a screen reader says for the source of a number
     */
    public String html(Article article, Article.Section section, IntFunction<String> sourceLabel) {
        Node document = parser.parse(section.markdown());
        document.accept(new ArticleLinks());
        return Citations.replace(
                renderer.render(document), ids -> citation(article, ids, sourceLabel));
    }

    /** The words of a section alone, for a search. */
    public String text(Article.Section section) {
        Node document = parser.parse(Citations.replace(section.markdown(), _ -> ""));
        document.accept(new LinksToWords());
        return words.render(document).replaceAll("(?m)^[-*] ", "• ");
    }

    private static String citation(
            Article article, List<String> ids, IntFunction<String> sourceLabel) {
        StringBuilder links = new StringBuilder("<sup class=\"citation\">");
        for (String id : ids) {
            int number = article.sources().indexOf(id) + 1;
            links.append("<a href=\"")
                    .append(address(article.id()))
                    .append("#source-")
                    .append(number)
                    .append("\" aria-label=\"")
                    .append(HtmlUtils.htmlEscape(sourceLabel.apply(number)))
                    .append("\">")
                    .append(number)
                    .append("</a> ");
        }
        return links.toString().strip() + "</sup>";
    }

    /** Keeps room for a drawing, so that the words do not move when it arrives. */
    private static void shape(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Image) {
            attributes.put("class", "picture");
            attributes.put("width", Integer.toString(Picture.WIDTH));
            attributes.put("height", Integer.toString(Picture.HEIGHT));
        }
    }

    /** Leaves of a link its words only, and nothing of a picture. */
    private static final class LinksToWords extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }
    }

    /** Turns {@code article:men#what-helps} and {@code picture:pad} into addresses. */
    private static final class ArticleLinks extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            if (link.getDestination().startsWith(ARTICLE_SCHEME)) {
                link.setDestination(
                        address(link.getDestination().substring(ARTICLE_SCHEME.length())));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (image.getDestination().startsWith(Picture.SCHEME)) {
                image.setDestination(
                        Picture.address(image.getDestination().substring(Picture.SCHEME.length())));
            }
        }
    }
}
