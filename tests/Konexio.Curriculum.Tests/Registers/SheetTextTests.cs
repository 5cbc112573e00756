using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SheetTextTests
{
    private readonly ASchool _school = new();

    [Fact]
    public void The_text_of_form_1_is_this_and_stays_so()
    {
        var session = _school.SealedClass(Monday, 1, 2);
        var sheet = session.Register.Versions[0].Sheet with { SessionId = new SessionId(Id(5)) };

        var text = SheetText.Of(sheet, 1, previous: null);

        text.ShouldBe("""
            konexio-register/1
            position: 1
            previous: -
            cohort: 00000003-0000-0000-0000-000000000000
            session: 00000005-0000-0000-0000-000000000000
            version: 1
            stage: parcours-digital/1/autonomie
            unit: debutant
            title: Premiers pas : ordinateur, fichiers, internet
            site: 00000001-0000-0000-0000-000000000000
            place: Konexio Paris 18e, 1 rue de l'Exemple, 75018 Paris, Salle 2
            date: 2026-03-02
            time: 09:00:00-12:30:00
            starts: 2026-03-02T08:00:00.000000Z
            ends: 2026-03-02T11:30:00.000000Z
            trainer: 00000002-0000-0000-0000-000000000000
            signed-by: 00000002-0000-0000-0000-000000000000 Tablet,2026-03-02T11:30:00.000000Z,00000009-0000-0000-0000-000000000000
            learner: 00000065-0000-0000-0000-000000000000 UnexcusedAbsence - -
            learner: 00000066-0000-0000-0000-000000000000 Present 2026-03-02T08:00:00.000000Z Tablet,2026-03-02T08:00:00.000000Z,00000192-0000-0000-0000-000000000000
            amended-because: -
            sealed: 2026-03-02T11:30:00.000000Z

            """.ReplaceLineEndings("\n"));
        // As sha256sum says of the same text.
        SheetText.Hash(text).ShouldBe("b5347e3c3f77a59a95f0bf8740256075d6db4ea36704fb3b05972aefa05a4088");
    }

    [Fact]
    public void Codes_of_form_1_keep_their_names_since_seals_were_made_with_them()
    {
        Enum.GetNames<AttendanceStatus>().ShouldBe(["Present", "Late", "ExcusedAbsence", "UnexcusedAbsence"]);
        Enum.GetNames<SignatureMethod>().ShouldBe(["QrCode", "Pin", "Tablet", "Paper"]);
        Enum.GetNames<AmendmentReason>().ShouldBe(["ProofOfAbsence", "MissingSignature", "WrongEntry", "FalseSignature", "RosterChanged"]);
    }

    [Fact]
    public void A_text_cannot_pretend_to_be_another_line()
    {
        var sheet = _school.SealedClass(Monday, 2).Register.Versions[0].Sheet;
        var forged = sheet with { UnitTitle = "Tableur\nsite: 1\r\\n" };

        SheetText.Of(forged, 1, null).Split('\n').Length.ShouldBe(SheetText.Of(sheet, 1, null).Split('\n').Length);
        SheetText.Of(forged, 1, null).ShouldContain(@"title: Tableur\nsite: 1\r\\n");
    }

    [Fact]
    public void The_order_of_the_lines_and_the_offset_of_the_clock_do_not_matter()
    {
        var sheet = _school.SealedClass(Monday, 1, 2).Register.Versions[0].Sheet;
        var same = sheet with { Lines = [.. sheet.Lines.Reverse()], SealedAt = sheet.SealedAt.ToOffset(TimeSpan.FromHours(1)) };

        SheetText.Of(same, 1, null).ShouldBe(SheetText.Of(sheet, 1, null));
    }

    [Fact]
    public void What_the_database_does_not_keep_of_an_instant_is_not_sealed()
    {
        var sheet = _school.SealedClass(Monday, 2).Register.Versions[0].Sheet;

        SheetText.Of(sheet with { SealedAt = sheet.SealedAt.AddTicks(9) }, 1, null).ShouldBe(SheetText.Of(sheet, 1, null));
        SheetText.Of(sheet with { SealedAt = sheet.SealedAt.AddTicks(10) }, 1, null).ShouldNotBe(SheetText.Of(sheet, 1, null));
    }

    [Fact]
    public void Nobody_is_named()
    {
        var text = SheetText.Of(_school.SealedClass(Monday, 1, 2).Register.Versions[0].Sheet, 1, null);

        text.Split('\n').Where(line => line.StartsWith("learner: ", StringComparison.Ordinal)).ShouldAllBe(line => Guid.Parse(line.Split(' ')[1]) != Guid.Empty);
    }
}
