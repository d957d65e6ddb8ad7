package org.gongjian.identity.cards;

import org.gongjian.identity.CardId;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;

/** Print a card for a person of the current district who volunteers for a unit. */
public record IssueCard(CardId id, UnitId unit, PersonId person) {}
