package org.gongjian.activities.signup;

import org.gongjian.activities.shifts.ShiftId;

/**
 * Sign up for a shift.
 *
 * @param id made by who asks: sending it twice makes one sign-up
 * @param override whether a place in another shift at the same time is known and accepted
 */
public record SignUp(SignUpId id, ShiftId shift, boolean override) {}
