package org.gongjian.people;

import org.gongjian.district.Reason;

/**
 * Something that names a person and is kept although they are erased.
 *
 * @param why the law that asks for it
 */
public record Retained(Reason what, Reason why) {}
