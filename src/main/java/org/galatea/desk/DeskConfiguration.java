package org.galatea.desk;

import java.time.InstantSource;
import org.galatea.account.Accounts;
import org.galatea.account.ProvidedAccounts;
import org.galatea.audit.AuditLog;
import org.galatea.database.DatabaseReady;
import org.galatea.database.Demonstration;
import org.galatea.database.DeskStatus;
import org.galatea.live.Approvals;
import org.galatea.live.BundledGuide;
import org.galatea.live.LiveGuide;
import org.galatea.live.Mandate;
import org.galatea.live.PublishedCopy;
import org.galatea.provider.Provider;
import org.galatea.provider.ProviderSettings;
import org.galatea.review.jdbc.Decisions;
import org.galatea.review.jdbc.Discussions;
import org.galatea.review.jdbc.Drafts;
import org.galatea.review.jdbc.Publications;
import org.galatea.review.jdbc.Publishing;
import org.galatea.review.jdbc.Versions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The services of the desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class DeskConfiguration {

    @Bean
    AuditLog auditLog(JdbcClient jdbc, TransactionOperations transactions, InstantSource clock) {
        return new AuditLog(jdbc, transactions, clock);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, AuditLog audit, InstantSource clock) {
        return new Accounts(jdbc, audit, clock);
    }

    @Bean
    ProvidedAccounts providedAccounts(JdbcClient jdbc, AuditLog audit, Accounts accounts) {
        return new ProvidedAccounts(jdbc, audit, accounts);
    }

    @Bean
    Provider provider(ProviderSettings settings, ProvidedAccounts accounts) {
        return new Provider(settings, accounts, "{baseUrl}" + SignInPages.BACK);
    }

    @Bean
    Versions versions(JdbcOperations jdbc, AuditLog audit, InstantSource clock) {
        return new Versions(jdbc, audit, clock);
    }

    @Bean
    Drafts drafts(
            JdbcClient jdbc,
            TransactionOperations transactions,
            AuditLog audit,
            Versions versions,
            InstantSource clock) {
        return new Drafts(jdbc, transactions, audit, versions, clock);
    }

    @Bean
    Discussions discussions(
            JdbcClient jdbc, AuditLog audit, Versions versions, InstantSource clock) {
        return new Discussions(jdbc, audit, versions, clock);
    }

    @Bean
    Publications publications(JdbcClient jdbc, Versions versions) {
        return new Publications(jdbc, versions);
    }

    @Bean
    Decisions decisions(
            JdbcClient jdbc,
            AuditLog audit,
            Versions versions,
            Publications publications,
            InstantSource clock) {
        return new Decisions(jdbc, audit, versions, publications, clock);
    }

    @Bean
    Publishing publishing(
            JdbcClient jdbc,
            AuditLog audit,
            Versions versions,
            Decisions decisions,
            Discussions discussions,
            Publications publications,
            Wholeness wholeness,
            InstantSource clock) {
        return new Publishing(
                jdbc,
                audit,
                versions,
                decisions,
                discussions,
                publications,
                wholeness::require,
                clock);
    }

    /** Not where a folder was named: then that folder speaks, and nothing else. */
    @Bean
    @ConditionalOnProperty(name = "galatea.guide", havingValue = "", matchIfMissing = true)
    PublishedGuides publishedGuides(
            Publications publications,
            Versions versions,
            PublishedApproval approval,
            Approvals approvals,
            LiveGuide live,
            DeskStatus status,
            Mandate mandate,
            PublishedCopy copy) {
        return new PublishedGuides(
                publications, versions, approval, approvals, live, status, mandate, copy);
    }

    @Bean
    PublishedApproval publishedApproval(Decisions decisions, Versions versions, Accounts accounts) {
        return new PublishedApproval(decisions, versions, accounts);
    }

    @Bean
    @ConditionalOnBooleanProperty(Demonstration.SETTING)
    DemoDesk demoDesk(Accounts accounts, Versions versions, Discussions discussions) {
        return new DemoDesk(accounts, versions, discussions);
    }

    /** A demonstration has its accounts already. */
    @Bean
    @ConditionalOnBooleanProperty(
            name = Demonstration.SETTING,
            havingValue = false,
            matchIfMissing = true)
    FirstAdministrator firstAdministrator(Accounts accounts) {
        return new FirstAdministrator(accounts);
    }

    @Bean
    BundledRelease bundledRelease(Versions versions) {
        return new BundledRelease(versions);
    }

    /** Keeps the guide that came with the program among the versions, approved with its release. */
    record BundledRelease(Versions versions) {
        @EventListener
        void keep(DatabaseReady event) {
            versions.saveRelease(BundledGuide.source());
        }
    }
}
