/** Volunteers' printed cards: a code to scan and a PIN, for low-risk pages only. */
@NullMarked
@NamedInterface("cards")
package org.gongjian.identity.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
