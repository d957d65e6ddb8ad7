package org.gongjian.claims.register;

import org.gongjian.district.DistrictId;

/** A case was closed by whoever asked; told in the same transaction. */
public record CaseClosed(DistrictId district, CaseId id) {}
