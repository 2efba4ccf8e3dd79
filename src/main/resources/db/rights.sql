-- What the login of the server may do; PostgreSQL only. Run by the owner of the tables after each migration.
grant select, insert, update, delete on all tables in schema public to ${app};

-- What was written once is never rewritten.
revoke update, delete on
    audit, decision, guide_file, mention, publication, rule_change, thread_comment,
    version_author, version_file, version_rule
    from ${app};
-- One row for ever.
revoke insert, delete on audit_head from ${app};
-- Nobody and nothing is deleted here.
revoke delete on account, guide_version, thread from ${app};
revoke insert, update, delete on flyway_schema_history from ${app};
