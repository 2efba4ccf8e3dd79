package org.galatea.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import org.galatea.guide.Picture;

/** The drawing of a question. */
final class PictureFigure extends Div {

    private static final long serialVersionUID = 1L;

    PictureFigure(Picture picture) {
        addClassName("picture");
        Image image = new Image(Picture.address(picture.name()), picture.words());
        image.getElement()
                .setAttribute("width", Integer.toString(Picture.WIDTH))
                .setAttribute("height", Integer.toString(Picture.HEIGHT));
        add(image);
    }
}
