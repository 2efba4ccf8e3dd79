package org.galatea.desk.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.galatea.account.Role;
import org.galatea.desk.SignedIn;
import org.galatea.exchange.Brought;
import org.galatea.exchange.GuideForm;
import org.galatea.guide.GuideSource;
import org.galatea.review.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes a guide as a zip file, or its rules as a workbook, from the reader's computer. */
final class ZipField extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SEND =
            """
            const input = this.querySelector('input');
            input.addEventListener('change', () => {
                const file = input.files[0];
                if (!file) {
                    return;
                }
                if (file.size > $0) {
                    this.$server.tooLarge();
                    return;
                }
                const reader = new FileReader();
                reader.onload = () => this.$server.arrived(
                    reader.result.substring(reader.result.indexOf(',') + 1));
                reader.readAsDataURL(file);
            });
            """;

    private final transient SignedIn signedIn;
    private final Notice notice;
    private final transient Function<String, Optional<GuideSource>> guides;
    private final Paragraph state = new Paragraph();
    private transient @Nullable Brought guide;

    /**
     * @param guides finds the guide of a version; a workbook holds only the rules
     */
    ZipField(
            String label,
            SignedIn signedIn,
            Notice notice,
            Function<String, Optional<GuideSource>> guides) {
        this.signedIn = signedIn;
        this.notice = notice;
        this.guides = guides;
        addClassName("desk-field");
        Input input = new Input();
        input.setType("file");
        input.getElement().setAttribute("accept", ".zip,.xlsx");
        NativeLabel around = new NativeLabel();
        around.add(new Span(label), input);
        state.getElement().setAttribute("role", "status");
        add(around, state);
        addAttachListener(_ -> getElement().executeJs(SEND, GuideForm.LARGEST));
    }

    /** The guide that arrived, if one did. */
    Optional<Brought> guide() {
        return Optional.ofNullable(guide);
    }

    @ClientCallable
    private void arrived(String base64) {
        guide = null;
        state.setText("");
        notice.attempt(() -> {
            signedIn.require(Role.REVIEWER);
            // Four characters carry three bytes.
            if (base64.length() > GuideForm.LARGEST / 3 * 4 + 4) {
                throw new RefusedException(getTranslation("desk.upload.large"));
            }
            try {
                guide = GuideForm.read(Base64.getDecoder().decode(base64), guides);
            } catch (IllegalArgumentException e) {
                throw new RefusedException(getTranslation("desk.upload.broken"), e);
            }
            state.setText(getTranslation("desk.upload.arrived", guide.source().files().size()));
        });
    }

    @ClientCallable
    private void tooLarge() {
        notice.problem(getTranslation("desk.upload.large"));
    }
}
