#!/bin/sh
# Makes the three roles in a new database; PostgreSQL's image runs it once.
set -eu
psql --quiet --username=postgres --dbname=gongjian --set=ON_ERROR_STOP=1 \
    --set=migrator_password="$(cat /run/secrets/migrator-password)" \
    --set=application_password="$(cat /run/secrets/application-password)" \
    --file=/roles.sql
