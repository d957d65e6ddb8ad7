package org.gongjian.service;

import org.gongjian.people.PersonId;

/**
 * Says that somebody served whom the roll does not have. It counts as soon as a second person says so too.
 *
 * @param id of the sign-up where there is one, a new one otherwise
 * @param reason how one knows that they were there
 */
public record EnterHours(ServiceId id, PersonId person, Span span, String reason) {}
