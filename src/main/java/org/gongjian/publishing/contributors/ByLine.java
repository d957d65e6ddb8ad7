package org.gongjian.publishing.contributors;

/** Who is named as what. One person may be named as several. */
public record ByLine(ContributorId contributor, Credit credit) {}
