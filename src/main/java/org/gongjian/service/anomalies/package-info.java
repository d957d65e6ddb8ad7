/** What is odd about hours, and why: looked at by people, decided by nobody else. */
@NullMarked
@NamedInterface("anomalies")
package org.gongjian.service.anomalies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
