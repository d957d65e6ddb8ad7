package org.gongjian.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the encrypted fields of the current district still open. Nothing that was opened leaves here. */
@Service
public class SealedFields {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SealedFields(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Opens the fields of some persons, spread over all of them, and makes their blind indexes anew. */
    @Transactional(readOnly = true)
    public Sample sample(int persons) {
        return jdbc.sql("""
                select id, phone, phone_key, phone_index, id_number, id_number_key, id_number_index, address, address_key
                  from person
                 where phone is not null or id_number is not null or address is not null
                 order by sha256(uuid_send(id)) limit :persons
                """).param("persons", persons).query((row, number) -> opened(row)).list().stream()
                .reduce(new Sample(0, List.of()), Sample::and);
    }

    private Sample opened(ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("id", UUID.class));
        int opened = 0;
        for (PersonalField field : PersonalField.values()) {
            byte[] bytes = row.getBytes(field.code());
            if (bytes != null) {
                if (!opens(person, field, new SealedText(bytes, row.getString(field.code() + "_key")), row)) {
                    return new Sample(opened, List.of(person));
                }
                opened++;
            }
        }
        return new Sample(opened, List.of());
    }

    private boolean opens(PersonId person, PersonalField field, SealedText sealed, ResultSet row) throws SQLException {
        String text;
        try {
            text = cipher.open(person, field, sealed);
        } catch (IllegalStateException closed) {
            return false;
        }
        return field == PersonalField.ADDRESS
                || Arrays.equals(cipher.blindIndex(field, text), row.getBytes(field.code() + "_index"));
    }

    /**
     * What was found.
     *
     * @param opened how many fields opened
     * @param closed persons with a field that does not open, or is not found by what is in it
     */
    public record Sample(long opened, List<PersonId> closed) {

        public Sample {
            closed = List.copyOf(closed);
        }

        Sample and(Sample other) {
            var both = new ArrayList<>(closed);
            both.addAll(other.closed);
            return new Sample(opened + other.opened, both);
        }
    }
}
