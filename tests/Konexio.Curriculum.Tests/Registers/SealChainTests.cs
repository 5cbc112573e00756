using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SealChainTests
{
    private static readonly Signature OtherSignature = Signature.OnPaper(new DocumentId(Id(77)), Now);

    // Each changes one thing that a sheet states, or one part of its seal.
    private static readonly Func<RegisterVersion, RegisterVersion>[] Alterations =
    [
        OnSheet(sheet => sheet with { CohortId = new CohortId(Id(77)) }),
        OnSheet(sheet => sheet with { SessionId = new SessionId(Id(77)) }),
        OnSheet(sheet => sheet with { Version = sheet.Version + 1 }),
        OnSheet(sheet => sheet with { Stage = sheet.Stage with { TrackCode = "parcours-code" } }),
        OnSheet(sheet => sheet with { Stage = sheet.Stage with { Version = 2 } }),
        OnSheet(sheet => sheet with { Stage = sheet.Stage with { StageCode = "vie-professionnelle" } }),
        OnSheet(sheet => sheet with { UnitCode = "avance" }),
        OnSheet(sheet => sheet with { UnitTitle = sheet.UnitTitle + " " }),
        OnSheet(sheet => sheet with { SiteId = new SiteId(Id(77)) }),
        OnSheet(sheet => sheet with { Place = "Lille" }),
        OnSheet(sheet => sheet with { Slot = Slot.Of(sheet.Slot.Date.AddDays(7), Morning).Value }),
        OnSheet(sheet => sheet with { Slot = Slot.Of(sheet.Slot.Date, Afternoon).Value }),
        OnSheet(sheet => sheet with { TrainerId = new TrainerId(Id(77)) }),
        OnSheet(sheet => sheet with { TrainerSignature = sheet.TrainerSignature with { TrainerId = new TrainerId(Id(77)) } }),
        OnSheet(sheet => sheet with { TrainerSignature = sheet.TrainerSignature with { Signature = OtherSignature } }),
        OnSheet(sheet => sheet with { AmendedBecause = AmendmentReason.WrongEntry }),
        OnSheet(sheet => sheet with { SealedAt = sheet.SealedAt.AddMicroseconds(1) }),
        OnSheet(sheet => sheet with { Lines = [.. sheet.Lines.Skip(1)] }),
        OnSheet(sheet => sheet with { Lines = [.. sheet.Lines, new SheetLine(Learner(77), Attendance.Absent(excused: true))] }),
        OnFirstLine(line => line with { LearnerId = Learner(77) }),
        OnFirstLine(line => line with { Attendance = Attendance.Absent(excused: true) }),
        OnFirstLine(line => line with { Attendance = Attendance.Signed(OtherSignature, Now, Now) }),
        version => version with { Seal = version.Seal with { Form = 2 } },
        version => version with { Seal = version.Seal with { Position = version.Seal.Position + 1 } },
        version => version with { Seal = version.Seal with { Previous = new string('0', 64) } },
        version => version with { Seal = version.Seal with { Hash = new string('0', 64) } },
    ];

    [Property(MaxTest = 300)]
    public void Any_single_alteration_is_found_where_it_is(byte length, byte where, byte which)
    {
        var (chain, versions) = Sealed(1 + (length % 6));
        var index = where % versions.Count;

        versions[index] = Alterations[which % Alterations.Length](versions[index]);

        chain.FirstAltered(versions).ShouldBe(index + 1);
    }

    [Fact]
    public void Each_alteration_is_found_at_each_place()
    {
        var (chain, intact) = Sealed(3);
        for (var index = 0; index < intact.Count; index++)
        {
            foreach (var alteration in Alterations)
            {
                List<RegisterVersion> versions = [.. intact];
                versions[index] = alteration(versions[index]);
                chain.FirstAltered(versions).ShouldBe(index + 1);
            }
        }
    }

    [Property(MaxTest = 100)]
    public void A_seal_that_is_taken_out_put_in_or_moved_is_found(byte length, byte where)
    {
        var (chain, intact) = Sealed(2 + (length % 5));
        var index = where % intact.Count;

        chain.FirstAltered([.. intact.Where((_, at) => at != index)]).ShouldBe(index + 1);
        chain.FirstAltered([.. intact.Take(index), intact[index], .. intact.Skip(index)]).ShouldBe(index + 2);
        chain.FirstAltered([.. intact.AsEnumerable().Reverse()]).ShouldBe(1);
    }

    [Property(MaxTest = 50)]
    public void An_intact_chain_is_intact(byte length)
    {
        var (chain, versions) = Sealed(length % 8);

        chain.FirstAltered(versions).ShouldBeNull();
    }

    [Fact]
    public void Seals_cut_from_the_end_or_added_behind_it_are_found()
    {
        var (chain, intact) = Sealed(4);

        for (var kept = 0; kept < intact.Count; kept++) chain.FirstAltered([.. intact.Take(kept)]).ShouldBe(kept + 1);
        chain.FirstAltered([.. intact, Reseal(intact[^1], intact[0].Sheet)]).ShouldBe(5);
    }

    [Fact]
    public void Who_seals_the_end_anew_is_found_by_the_chain_s_last_hash()
    {
        var (chain, versions) = Sealed(2);
        var (other, forged) = Sealed(2, learner: 4);

        other.FirstAltered(forged).ShouldBeNull();
        chain.FirstAltered([versions[0], Reseal(versions[0], forged[1].Sheet)]).ShouldBe(2);
    }

    private static RegisterVersion Reseal(RegisterVersion before, RegisterSheet sheet)
    {
        var text = SheetText.Of(sheet, before.Seal.Position + 1, before.Seal.Hash);
        return new(sheet, new Seal(SheetText.Form, before.Seal.Position + 1, before.Seal.Hash, SheetText.Hash(text)));
    }

    private static (SealChain Chain, List<RegisterVersion> Versions) Sealed(int length, int learner = 2)
    {
        var school = new ASchool();
        return (school.Chain, [.. Enumerable.Range(0, length).Select(day => school.SealedClass(Monday.AddDays(day), 1, learner).Register.Versions[0])]);
    }

    private static Func<RegisterVersion, RegisterVersion> OnSheet(Func<RegisterSheet, RegisterSheet> change) =>
        version => version with { Sheet = change(version.Sheet) };

    private static Func<RegisterVersion, RegisterVersion> OnFirstLine(Func<SheetLine, SheetLine> change) =>
        OnSheet(sheet => sheet with { Lines = [change(sheet.Lines[0]), .. sheet.Lines.Skip(1)] });
}
