/** Things sent on: under way until whoever they were sent to confirms, with an account or with a code. */
@NullMarked
@NamedInterface("transfers")
package org.gongjian.custody.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
