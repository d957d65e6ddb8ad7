package org.gongjian.operations;

/** Makes districts: only the command line does, so that no page can. */
public interface DistrictFounder {

    /**
     * Makes the district and invites its first officer, both or neither.
     *
     * @throws org.gongjian.district.Refused when the slug is taken
     */
    Founded found(FoundDistrict command);
}
