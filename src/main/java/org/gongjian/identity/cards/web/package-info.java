/** The pages that print volunteers' cards, and the page behind a card's code. */
@NullMarked
package org.gongjian.identity.cards.web;

import org.jspecify.annotations.NullMarked;
