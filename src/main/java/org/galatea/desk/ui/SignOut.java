package org.galatea.desk.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** A form that ends the session; posted, so that no link of somebody else can do it. */
@Tag("form")
final class SignOut extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    SignOut() {
        getElement().setAttribute("method", "post").setAttribute("action", "/desk/sign-out");
        NativeButton button = new NativeButton(getTranslation("desk.sign-out"));
        button.addClassName("desk-plain");
        button.getElement().setAttribute("type", "submit");
        CsrfToken token = token();
        Input field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute("name", token.getParameterName());
        field.setValue(token.getToken());
        add(field, button);
    }

    /** The token of this session; a step inside an open page arrives where no filter offers it. */
    private static CsrfToken token() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var deferred = new HttpSessionCsrfTokenRepository().loadDeferredToken(request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, deferred::get);
        return (CsrfToken)
                java.util.Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }
}
