package org.galatea.desk;

import org.galatea.account.Accounts;
import org.galatea.database.DatabaseReady;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;

/** Tells whoever started the server how to become the first administrator. */
final class FirstAdministrator {

    private final Accounts accounts;

    @Value("${galatea.address:http://localhost:${server.port:8080}}")
    private String address = "http://localhost:8080";

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** On the console only, never in a log: who reads the line becomes administrator. */
    @EventListener
    void invite(DatabaseReady event) {
        accounts.inviteFirstAdministrator()
                .ifPresent(token ->
                        System.out.println(
                                "Nobody can sign in to the desk yet. The first administrator"
                                        + " opens this link, which works once: "
                                        + address
                                        + SignInPages.WELCOME
                                        + "/"
                                        + token));
    }
}
