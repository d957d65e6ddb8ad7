package org.gongjian.operations.scale;

/** What is made; the place in this list is part of every id, so that new kinds come last. */
enum Kind {
    DISTRICT,
    AREA,
    UNIT,
    POST,
    PLACE,
    PERSON,
    PROGRAMME,
    TAG,
    AUDIENCE,
    ALLIANCE,
    AGREEMENT,
    COMMITMENT,
    ACTIVITY,
    SHIFT,
    SIGN_UP,
    PRESENCE,
    CHECK_IN,
    LISTING,
    CLAIM,
    CASE_EVENT,
    GIFT,
    LOT,
    MOVEMENT,
    BULLETIN,
    VOICE,
    TEAM,
    TRAINING,
    TRAINING_RECORD,
    CONTRIBUTOR,
    VOLUNTEER,
    VOLUNTEER_ABSENCE;

    @SuppressWarnings("EnumOrdinal") // The place in the list is what is meant.
    int number() {
        return ordinal();
    }
}
