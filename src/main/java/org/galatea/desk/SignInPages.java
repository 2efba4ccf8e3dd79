package org.galatea.desk;

import java.util.Optional;
import org.galatea.account.AccountException;
import org.galatea.account.Accounts;
import org.galatea.database.DeskStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plain pages, without a script, to sign in and to use a one-time link. */
@Controller
class SignInPages {

    static final String SIGN_IN = "/desk/sign-in";
    static final String WELCOME = "/desk/welcome";

    /** They load nothing but our own looks, and send their forms only to us. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private final Accounts accounts;
    private final DeskStatus status;

    SignInPages(Accounts accounts, DeskStatus status) {
        this.accounts = accounts;
        this.status = status;
    }

    @GetMapping(SIGN_IN)
    String signIn(Model model) {
        model.addAttribute("away", status.awaySince().isPresent());
        return "desk/sign-in";
    }

    @GetMapping(WELCOME + "/{token}")
    String welcome(@PathVariable String token, Model model) {
        Optional<String> invited = accounts.invited(token);
        model.addAttribute("valid", invited.isPresent());
        model.addAttribute("first", invited.equals(Optional.of("")));
        model.addAttribute("login", invited.orElse(""));
        return "desk/welcome";
    }

    @PostMapping(WELCOME + "/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            Model model) {
        try {
            if (accounts.invited(token).equals(Optional.of(""))) {
                accounts.becomeFirstAdministrator(token, login, name, password);
            } else {
                accounts.acceptInvitation(token, password);
            }
            return "redirect:" + SIGN_IN + "?welcome";
        } catch (AccountException e) {
            welcome(token, model);
            model.addAttribute("problem", e.getMessage());
            model.addAttribute("name", name);
            if (model.getAttribute("first") == Boolean.TRUE) {
                model.addAttribute("login", login);
            }
            return "desk/welcome";
        }
    }
}
