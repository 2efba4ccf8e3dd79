package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Leave this page", for whoever must hide the screen at once: the server forgets the session, and
 * the browser goes to a page that nobody asks about.
 *
 * <p>By default that is a plain calendar of our own, so that no other company hears of it.
 */
@Controller
class LeavePages {

    private final String target;

    LeavePages(@Value("${galatea.leave-to:/calendar}") String target) {
        this.target = target;
    }

    @GetMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @GetMapping("/calendar")
    String calendar(Model model, Locale locale) {
        model.addAttribute(
                "month", MonthSheet.of(LocalDate.now(Clock.systemDefaultZone()), locale));
        return "calendar";
    }
}
