package org.gongjian.stories;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.NewId;

/** The ids the programs of the first story make; tags and audiences by their Chinese names. */
final class HunchunIds {

    final UUID street = NewId.uuid();
    final UUID community = NewId.uuid();
    final UUID archives = NewId.uuid();
    final UUID secretary = NewId.uuid();
    final UUID members = NewId.uuid();
    final UUID premises = NewId.uuid();
    final UUID room = NewId.uuid();
    final UUID yearbooks = NewId.uuid();
    final UUID annals = NewId.uuid();
    final UUID pictures = NewId.uuid();
    final Map<String, UUID> words = new LinkedHashMap<>();
    final UUID alliance = NewId.uuid();
    final UUID agreement = NewId.uuid();
    final UUID activity = NewId.uuid();
    final UUID photo = NewId.uuid();
    final UUID gift = NewId.uuid();
    final UUID quote = NewId.uuid();
    final UUID correspondent = NewId.uuid();
    final UUID editorOfTheMedium = NewId.uuid();
    final UUID bulletin = NewId.uuid();
    final UUID placement = NewId.uuid();
}
