package org.gongjian.audit;

import org.gongjian.district.DistrictId;

/** A record changed; told within the transaction that changed it, once for every audit line. */
public record RecordTouched(DistrictId district, RecordRef record) {}
