package org.gongjian.activities.classlists;

import java.util.List;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpListed;
import org.gongjian.district.Longest;
import org.gongjian.files.UploadId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Hand in the list of a class for a shift.
 *
 * @param id made when the form was rendered: handing it in again changes nothing
 * @param unit the school, where it is in the books
 * @param vouchedBy the teacher, or whoever else says that the list is true and the signatures are those of the guardians
 * @param scan of the sheet the guardians signed; needed where the shift asks for their consent
 */
public record HandInClassList(
        ClassListId id,
        ShiftId shift,
        @Nullable UnitId unit,
        @Longest(HandInClassList.NAME) String vouchedBy,
        List<SignUpListed.Listed> listed,
        @Nullable UploadId scan) {

    public static final int NAME = 100;

    public HandInClassList {
        listed = List.copyOf(listed);
    }
}
