package org.gongjian.publishing.web;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.contributors.Contributors;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Bulletins as Atom (RFC 4287). Ids are those of the records, so that an entry stays the same entry through corrections and
 * in both languages; one that was withdrawn is named as deleted (RFC 6721).
 */
@Component
class AtomDocument {

    private static final String TYPE = "application/atom+xml";
    private static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    private final Contributors contributors;

    AtomDocument(Contributors contributors) {
        this.contributors = contributors;
    }

    String feed(List<BulletinView> published, List<BulletinView> withdrawn, Wording w, PageFrame frame) {
        Feed feed = empty(w, frame);
        feed.setEntries(
                published.stream().map(bulletin -> entryOf(bulletin, w, frame)).toList());
        feed.setUpdated(Date.from(Stream.concat(published.stream(), withdrawn.stream())
                .map(BulletinView::changedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        Document document = document(feed, w);
        withdrawn.forEach(bulletin -> document.getRootElement().addContent(tombstone(bulletin, w)));
        return text(document);
    }

    String entry(BulletinView bulletin, Wording w, PageFrame frame) {
        Feed feed = empty(w, frame);
        feed.setUpdated(Date.from(bulletin.changedAt()));
        feed.setEntries(List.of(entryOf(bulletin, w, frame)));
        Element entry =
                document(feed, w).getRootElement().getChildren().getLast().detach();
        entry.setAttribute("lang", w.locale().toLanguageTag(), Namespace.XML_NAMESPACE);
        return text(new Document(entry));
    }

    private static Feed empty(Wording w, PageFrame frame) {
        Feed feed = new Feed("atom_1.0");
        String title = frame.inDistrict()
                .map(district -> w.t("publishing.feed.title", district.name()))
                .orElseThrow();
        feed.setId("urn:uuid:"
                + frame.inDistrict().orElseThrow().id().value()
                + "#bulletins-" + w.locale().toLanguageTag());
        feed.setTitle(title);
        feed.setAuthors(List.of(person(title)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", frame.at("bulletins"), w)));
        feed.setOtherLinks(List.of(link("self", TYPE, frame.at("bulletins.atom"), w)));
        return feed;
    }

    private Entry entryOf(BulletinView bulletin, Wording w, PageFrame frame) {
        Entry entry = new Entry();
        entry.setId(id(bulletin));
        entry.setTitle(w.plain(bulletin.headline()));
        entry.setUpdated(Date.from(bulletin.changedAt()));
        Instant publishedAt = bulletin.publishedAt();
        if (publishedAt != null) {
            entry.setPublished(Date.from(publishedAt));
        }
        entry.setSummary(content(w.plain(bulletin.text().lead())));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", frame.at(bulletin.path()), w)));
        entry.setOtherLinks(List.of(link("self", TYPE, frame.at(bulletin.path() + ".atom"), w)));
        entry.setAuthors(contributors.credited(bulletin.text().byLines()).stream()
                .map(credited -> person(w.plain(credited.name())))
                .toList());
        return entry;
    }

    private static Element tombstone(BulletinView bulletin, Wording w) {
        Element deleted = new Element("deleted-entry", TOMBSTONES)
                .setAttribute("ref", id(bulletin))
                .setAttribute("when", bulletin.changedAt().toString());
        if (bulletin.withdrawnBecause() != null) {
            deleted.addContent(new Element("comment", TOMBSTONES).setText(w.plain(bulletin.withdrawnBecause())));
        }
        return deleted;
    }

    private static String id(BulletinView bulletin) {
        return "urn:uuid:" + bulletin.id().value();
    }

    private static Link link(String rel, String type, String path, Wording w) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .queryParam("lang", w.locale().toLanguageTag())
                .toUriString());
        return link;
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    private static Content content(String text) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(text);
        return content;
    }

    private static Document document(Feed feed, Wording w) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", w.locale().toLanguageTag(), Namespace.XML_NAMESPACE);
            return document;
        } catch (FeedException unwritable) {
            throw new IllegalStateException("the feed cannot be written", unwritable);
        }
    }

    private static String text(Document document) {
        return new XMLOutputter(Format.getPrettyFormat().setTextMode(Format.TextMode.PRESERVE)).outputString(document);
    }
}
