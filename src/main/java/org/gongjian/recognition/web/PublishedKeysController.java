package org.gongjian.recognition.web;

import java.util.Map;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.gongjian.recognition.StatusLists;
import org.gongjian.recognition.Trust;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What other people's programs verify with: public keys and status lists, at the addresses their standards name. */
@RestController
class PublishedKeysController {

    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");

    private final Trust trust;
    private final StatusLists lists;
    private final Districts districts;

    PublishedKeysController(Trust trust, StatusLists lists, Districts districts) {
        this.trust = trust;
        this.lists = lists;
        this.districts = districts;
    }

    @GetMapping(path = "/.well-known/did.json", produces = "application/did+json")
    Map<String, Object> didDocument() {
        return trust.didDocument();
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = "application/jwk-set+json")
    Map<String, Object> keySet() {
        return trust.keySet();
    }

    @GetMapping("/{district}/credentials/status/{year:[0-9]{4}}")
    ResponseEntity<String> status(@PathVariable int year) {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        return lists.of(district, year)
                .map(list -> ResponseEntity.ok().contentType(VC_JWT).body(list))
                .orElseThrow(Refused::missing);
    }
}
