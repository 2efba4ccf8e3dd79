package org.galatea.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.galatea.account.AccountException;
import org.galatea.account.Accounts;
import org.galatea.database.DeskStatus;
import org.galatea.provider.Provider;
import org.galatea.provider.ProviderAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plain pages, without a script, to sign in and to use a one-time link. */
@Controller
class SignInPages {

    private static final Logger log = LoggerFactory.getLogger(SignInPages.class);

    static final String SIGN_IN = "/desk/sign-in";
    static final String SIGN_OUT = "/desk/sign-out";
    static final String WELCOME = "/desk/welcome";

    /** Begins signing in through the provider, if it is there. */
    static final String BEGIN = SIGN_IN + "/begin";

    /** Leads to the provider. */
    static final String WITH = SIGN_IN + "/with";

    /** Where the provider sends people back to. */
    static final String BACK = SIGN_IN + "/back";

    /** Leads to the provider for signing out there. */
    static final String LEAVE = "/desk/leave";

    private final Accounts accounts;
    private final DeskStatus status;
    private final Provider provider;

    SignInPages(Accounts accounts, DeskStatus status, Provider provider) {
        this.accounts = accounts;
        this.status = status;
        this.provider = provider;
    }

    @GetMapping(SIGN_IN)
    String signIn(Model model) {
        model.addAttribute("away", status.awaySince().isPresent());
        model.addAttribute("provider", provider.used() ? provider.title() : "");
        model.addAttribute("demoLogins", List.of(DemoDesk.REVIEWER, DemoDesk.ADMINISTRATOR));
        model.addAttribute("demoPassword", DemoDesk.PASSWORD);
        return "desk/sign-in";
    }

    @GetMapping(BEGIN)
    String begin() {
        if (!provider.used()) {
            return "redirect:" + SIGN_IN;
        }
        try {
            provider.look();
        } catch (ProviderAwayException e) {
            log.warn("Nobody can sign in through the provider: {}", e.getMessage());
            return "redirect:" + SIGN_IN + "?provider-away";
        }
        return "redirect:" + WITH + "/" + Provider.ID;
    }

    /** Only forwarded to; who comes by the address itself has left already. */
    @RequestMapping(LEAVE)
    String leave(
            @RequestAttribute(required = false) @Nullable String onward,
            HttpServletResponse response,
            Model model) {
        if (onward == null) {
            return "redirect:" + SIGN_IN;
        }
        response.setHeader("Refresh", "0;url=" + onward);
        model.addAttribute("onward", onward);
        model.addAttribute("provider", provider.title());
        return "desk/leave";
    }

    @GetMapping(WELCOME + "/{token}")
    String welcome(@PathVariable String token, Model model) {
        Optional<String> invited;
        model.addAttribute("away", false);
        try {
            invited = accounts.invited(token);
        } catch (DataAccessException e) {
            invited = Optional.empty();
            model.addAttribute("away", true);
        }
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
        } catch (DataAccessException e) {
            return welcome(token, model);
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
