package org.gongjian.claims;

import org.gongjian.district.DistrictId;

/** A claim came to nothing: released or withdrawn; told in the same transaction. */
public record ClaimEnded(DistrictId district, ClaimId claim) {}
