package org.gongjian.claims;

import org.gongjian.district.DistrictId;

/** A unit claimed something; told in the same transaction. */
public record ClaimMade(DistrictId district, ClaimId claim) {}
