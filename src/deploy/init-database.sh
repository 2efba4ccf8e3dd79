#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
    --set=owner_password="$(cat /run/secrets/owner_password)" \
    --set=app_password="$(cat /run/secrets/app_password)" \
    --file=/galatea/roles.sql
