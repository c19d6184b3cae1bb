package com.foodieexpress.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.Fault.Kind;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Rounds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tamperings in SQL with the triggers switched off, on a real database with a sealed trail; each in a transaction that
/// is
/// taken back after it was verified.
class TamperedDatabaseTest {

    private static final int ENTRIES = 60;
    private static final int ROUNDS = Rounds.of(70, 1_000);
    private static final AuditKeys KEYS = AuditTrails.keys(1);

    @TempDir
    private static Path folder;

    private static BareDatabase bare;
    private static Database database;
    private static UUID trail;

    @BeforeAll
    static void seal() {
        bare = BareDatabase.withTablesOf("platform");
        database = bare.database();
        trail = database.read(new SealStore()::trail);
        var clock = new WallClock();
        AuditTrail audit = AuditTrails.of(clock);
        var seal = new SealEntries(database, KEYS, clock);
        var witness = new KeepWitness(database, KEYS, folder);
        for (int i = 0; i < ENTRIES; i++) {
            var entry = AuditEntry.of(new Actor(UUID.randomUUID(), Role.ADMIN, UUID.randomUUID(), true), action(i))
                    .on("account", UUID.randomUUID())
                    .with("round", i);
            database.run(tx -> audit.append(tx, entry));
            if (i % 7 == 6 || i == ENTRIES - 1) {
                assertThat(seal.seal()).isPositive();
                witness.catchUp();
            }
        }
    }

    @AfterAll
    static void close() {
        bare.close();
    }

    private static AuditAction action(int i) {
        return AuditAction.values()[i % AuditAction.values().length];
    }

    @Test
    void whatNobodyTouchedIsWell() {
        Verifier.Report report = database.read(TamperedDatabaseTest::verify);
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(ENTRIES);
        assertThat(report.witnessed()).isEqualTo(ENTRIES);
        assertThat(report.checkpoints()).isEqualTo(9);
    }

    @Test
    void theTablesRefuseToBeChangedByTheirOwnPath() {
        for (String sql : List.of(
                "update audit.entry set details = '{}' where seq = 5",
                "update audit.entry set seq = null where seq = 5",
                "delete from audit.entry where seq = 5",
                "truncate audit.entry",
                "update audit.checkpoint set size = size + 100",
                "delete from audit.checkpoint",
                "truncate audit.checkpoint",
                "update audit.node set hash = sha256('x') where level = 0",
                "delete from audit.node",
                "truncate audit.node",
                "update audit.log set id = gen_random_uuid()",
                "truncate audit.log")) {
            assertThatThrownBy(() -> database.run(tx -> tx.update(sql).execute()))
                    .as(sql)
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("is append-only");
        }
    }

    @Test
    @Asvs("16.4.2")
    void everyTamperingInSqlIsFoundAndLocated() {
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(round);
            InSql way = InSql.values()[round % InSql.values().length];
            int number = round;
            afterTampering(tx -> {
                long seq = 2 + random.nextInt(ENTRIES - 3);
                way.tamper(tx, seq, random);
                List<Fault> faults = verify(tx).faults();
                assertThat(faults)
                        .as("round %d, %s at %d", number, way, seq)
                        .anyMatch(fault -> way.finds.contains(fault.kind()) && way.located(fault, seq));
            });
        }
        Rounds.tell("tamperings of the audit trail in SQL, each found and located: %d", ROUNDS);
    }

    @Test
    void theCommandSaysWhatItFoundAndWhere() {
        assertThat(command().text()).contains("60 sealed").contains("Every sealed entry is as it was sealed.");
        assertThat(command().code()).isEqualTo(VerifyAudit.WELL);
        String was = database.read(tx -> tx.query("select details from audit.entry where seq = 17")
                .mapTo(String.class)
                .one());
        setDetails("{\"times\":1}");
        Said said = command();
        setDetails(was);
        assertThat(said.code()).isEqualTo(VerifyAudit.FAULTY);
        assertThat(said.text()).contains("FAULT: CHANGED at entry 17");
    }

    private static void setDetails(String details) {
        database.run(tx -> {
            tx.update("set local session_replication_role = replica").execute();
            tx.update("update audit.entry set details = :details where seq = 17")
                    .bind("details", details)
                    .execute();
        });
    }

    @Test
    void withoutAKeyNothingIsVerified(@TempDir Path empty) {
        Said said = command(new AuditFolder(empty, Optional.of(folder)), Optional.empty());
        assertThat(said.code()).isEqualTo(VerifyAudit.UNKNOWN);
        assertThat(said.text()).contains("There is no audit key");
    }

    @Test
    void thePublicKeyAloneVerifiesToo() {
        Said said = command(folder(), Optional.of(KEYS.signerOpen()));
        assertThat(said.code()).isEqualTo(VerifyAudit.WELL);
        assertThat(said.text()).contains("marks        not looked at");
    }

    /// Sealing on would cover the fault with a fresh signature.
    @Test
    void nothingIsSealedOnATrailThatWasRolledBack() {
        afterTampering(tx -> {
            InSql.ROLL_BACK.tamper(tx, 30, new Random(1));
            var witness = new KeepWitness(database, KEYS, folder);
            assertThatThrownBy(witness::catchUp)
                    .isInstanceOf(TrailDamaged.class)
                    .hasMessageContaining("does not hold checkpoint 60");
        });
    }

    @Test
    void nothingIsSealedOnATreeThatDoesNotFitItsRoot() {
        afterTampering(tx -> {
            tx.update("update audit.node set hash = sha256('x') where level = 2 and idx = 14")
                    .execute();
            AuditTrails.of(new WallClock()).append(tx, AuditEntry.of(Actor.SYSTEM, AuditAction.KEY_ROTATE));
            var seal = new SealEntries(database, KEYS, new WallClock());
            assertThatThrownBy(seal::seal)
                    .isInstanceOf(TrailDamaged.class)
                    .hasMessageContaining("does not lead to the root of checkpoint 60");
        });
    }

    private static void afterTampering(Consumer<Tx> test) {
        assertThatThrownBy(() -> database.run(tx -> {
                    tx.update("set local session_replication_role = replica").execute();
                    tx.update("alter table audit.entry drop constraint entry_seq_check")
                            .execute();
                    test.accept(tx);
                    throw new TakenBack();
                }))
                .isInstanceOf(TakenBack.class);
    }

    private static Verifier.Report verify(Tx tx) {
        return Verifier.verify(KEYS, new DatabaseEvidence(trail, tx, WitnessFile.of(folder, trail)));
    }

    private static AuditFolder folder() {
        return new AuditFolder(folder, Optional.of(folder));
    }

    private static Said command() {
        return command(folder(), Optional.of(AuditTrails.keyText(1)));
    }

    private static Said command(AuditFolder files, Optional<String> keys) {
        var bytes = new ByteArrayOutputStream();
        int code = new VerifyAudit(database, files, keys, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();
        return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private record Said(int code, String text) {}

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// What somebody does who has all rights on the database.
    private enum InSql {
        CHANGE(Kind.CHANGED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                String column = List.of("details", "action", "actor_role", "subject_id", "network")
                        .get(random.nextInt(5));
                run(tx, "update audit.entry set " + column + " = 'x' where seq = :seq", seq);
            }
        },
        CHANGE_WHO(Kind.CHANGED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "update audit.entry set actor_id = gen_random_uuid() where seq = :seq", seq);
            }
        },
        CHANGE_WITH_ITS_LEAF(Kind.CHANGED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "update audit.entry set outcome = 'refused' where seq = :seq", seq);
                run(tx, "update audit.node set hash = sha256('fits') where level = 0 and idx = :seq - 1", seq);
            }
        },
        DELETE(Kind.DELETED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "delete from audit.entry where seq = :seq", seq);
            }
        },
        DELETE_AND_CLOSE_THE_GAP(Kind.DELETED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "delete from audit.entry where seq = :seq", seq);
                run(tx, "update audit.entry set seq = -seq where seq > :seq", seq);
                tx.update("update audit.entry set seq = -seq - 1 where seq < 0").execute();
            }
        },
        INSERT(Kind.INSERTED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "update audit.entry set seq = -seq where seq >= :seq", seq);
                tx.update("update audit.entry set seq = 1 - seq where seq < 0").execute();
                run(tx, """
                        insert into audit.entry (seq, id, recorded_at, actor_role, action, subject_kind, outcome, details, mark)
                        values (:seq, gen_random_uuid(), now(), 'admin', 'account.ban', 'account', 'done', '{}', sha256('m'))""", seq);
            }
        },
        REORDER(Kind.REORDERED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "update audit.entry set seq = -seq where seq in (:seq, :seq + 1)", seq);
                run(tx, "update audit.entry set seq = 2 * :seq + 1 + seq where seq < 0", seq);
            }

            @Override
            boolean located(Fault fault, long seq) {
                return fault.from() == seq && fault.to() == seq + 1;
            }
        },
        TRUNCATE(Kind.TRUNCATED) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "delete from audit.entry where seq >= :seq", seq);
            }
        },
        ROLL_BACK(Kind.ROLLED_BACK) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, "delete from audit.checkpoint where size >= :seq", seq);
                tx.update("delete from audit.entry where seq > (select coalesce(max(size), 0) from audit.checkpoint)")
                        .execute();
                tx.update("""
                        delete from audit.node
                        where ((idx + 1) << level::int) > (select coalesce(max(size), 0) from audit.checkpoint)""").execute();
            }

            @Override
            boolean located(Fault fault, long seq) {
                return fault.from() <= seq && fault.to() == ENTRIES;
            }
        },
        FORGE_A_CHECKPOINT(Kind.FORGED_CHECKPOINT) {
            @Override
            void tamper(Tx tx, long seq, Random random) {
                run(tx, """
                        update audit.checkpoint set root = sha256('another past')
                        where size = (select min(size) from audit.checkpoint where size >= :seq)""", seq);
            }

            @Override
            boolean located(Fault fault, long seq) {
                return fault.from() >= seq && fault.from() < seq + 7;
            }
        };

        private final List<Kind> finds;

        InSql(Kind... finds) {
            this.finds = List.of(finds);
        }

        abstract void tamper(Tx tx, long seq, Random random);

        boolean located(Fault fault, long seq) {
            return fault.covers(seq);
        }

        private static void run(Tx tx, String sql, long seq) {
            tx.update(sql).bind("seq", seq).execute();
        }
    }
}
