package org.gongjian.publishing;

import org.gongjian.activities.ActivityId;

/**
 * Drafts a bulletin.
 *
 * @param id made when the form was rendered: drafting it again changes nothing
 * @param activity it tells of
 */
public record DraftBulletin(BulletinId id, ActivityId activity, BulletinText text) {}
