package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.gongjian.search.SearchDocument;

/** The floor of a search: Lucene with pairs of characters, the same documents, the same keys, in this process. */
final class LuceneShelf implements AutoCloseable {

    private static final String EVERYBODY = "everybody";

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private LuceneShelf(FSDirectory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    static LuceneShelf of(Path path, Collection<SearchDocument> documents) throws IOException {
        FSDirectory directory = FSDirectory.open(path);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new CJKAnalyzer()))) {
            for (SearchDocument each : documents) {
                writer.addDocument(document(each));
            }
            writer.forceMerge(1);
        }
        return new LuceneShelf(directory);
    }

    private static Document document(SearchDocument from) {
        var document = new Document();
        document.add(new TextField("title", String.valueOf(from.title().zh()), Field.Store.YES));
        from.texts().forEach(text -> document.add(new TextField("body", String.valueOf(text.zh()), Field.Store.YES)));
        document.add(new StringField("id", from.record().id().toString(), Field.Store.YES));
        document.add(new NumericDocValuesField(
                "day", from.day() == null ? 0 : from.day().toEpochDay()));
        if (from.readers().open()) {
            document.add(new StringField("key", EVERYBODY, Field.Store.NO));
        }
        from.readers().keys().forEach(key -> document.add(new StringField("key", key, Field.Store.NO)));
        return document;
    }

    /** The page of the best twenty, as the product answers it: counted as far as a thousand, with title and text. */
    int find(String words, Collection<String> keys) throws IOException {
        var held = new java.util.ArrayList<>(List.of(new BytesRef(EVERYBODY)));
        keys.forEach(key -> held.add(new BytesRef(key)));
        Query query = new BooleanQuery.Builder()
                .add(either(words), BooleanClause.Occur.MUST)
                .add(new TermInSetQuery("key", held), BooleanClause.Occur.FILTER)
                .build();
        var hits = searcher.search(query, 20).scoreDocs;
        var stored = searcher.storedFields();
        int read = 0;
        for (var hit : hits) {
            read += stored.document(hit.doc).get("title").isEmpty() ? 0 : 1;
        }
        return read;
    }

    private static Query either(String words) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(pairs("title", words), 4), BooleanClause.Occur.SHOULD)
                .add(pairs("body", words), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query pairs(String field, String words) {
        if (words.length() == 2) {
            return new org.apache.lucene.search.TermQuery(new Term(field, words));
        }
        var phrase = new PhraseQuery.Builder();
        for (int at = 0; at + 1 < words.length(); at++) {
            phrase.add(new Term(field, words.substring(at, at + 2)));
        }
        return phrase.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
