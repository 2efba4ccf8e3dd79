-- Once, by an administrator of PostgreSQL, in the empty database "galatea":
--   psql -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -d galatea -f roles.sql
-- Galatea then runs with SPRING_DATASOURCE_USERNAME=galatea_app and SPRING_FLYWAY_USER=galatea_owner:
-- the owner makes the tables, the app only works in them (src/main/resources/db/rights.sql).
create role galatea_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role galatea_app login nosuperuser nocreatedb nocreaterole password :'app_password';
revoke all on database galatea from public;
grant connect on database galatea to galatea_owner, galatea_app;
revoke all on schema public from public;
grant usage, create on schema public to galatea_owner;
grant usage on schema public to galatea_app;
