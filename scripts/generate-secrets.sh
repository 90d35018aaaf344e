#!/usr/bin/env bash
# Writes .env.production (or the file named) with fresh secrets of 256 bits each, readable by its owner only.
# It never overwrites: whoever lost a secret by accident would lose what it seals.
set -euo pipefail

FILE=${1:-.env.production}

fresh() {
    head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'
}

secrets() {
    cat <<TEXT
# Secrets of one installation of Azora, the same for all its processes. Keep a copy in a safe place, apart from the
# backups of the database: without the master key what is sealed there cannot be opened.
AZORA_PRODUCTION=true
AZORA_MASTER_KEY=$(fresh)
AZORA_SERVICE_TOKEN=$(fresh)
AZORA_IDENTITY_KEY=$(fresh)

# To be filled in:
#AZORA_PUBLIC_URL=https://learn.example.org
#DATABASE_URL=postgres://OWNER:PASSWORD@HOST:5432/DATABASE
#DATABASE_APP_URL=postgres://APPLICATION:PASSWORD@HOST:5432/DATABASE
TEXT
}

umask 077
# With noclobber the shell itself makes the file or fails: of two runs at once one wins.
set -o noclobber
if secrets 2>/dev/null >"$FILE"; then
    echo "generate-secrets: wrote $FILE; fill in the rest of it." >&2
else
    echo "generate-secrets: $FILE is there already (or cannot be written) and was left as it is." >&2
    exit 1
fi
