using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

public sealed partial class Register
{
    public Result Seal(Roster roster, Site site, SealChain chain, DateTimeOffset now)
    {
        if (Refusal(RegisterVerb.Seal) is { } refusal) return refusal;
        if (now < Session.Slot.EndsAt) return RegisterErrors.SessionNotOver;
        if (TrainerSignature is null) return RegisterErrors.TrainerSignatureMissing;

        var lines = _lines.Select(line => new SheetLine(line.LearnerId, line.Attendance));
        var counted = Counted(lines, roster);
        if (Unaccounted(counted, roster) is { } unaccounted) return unaccounted;

        Follow(RegisterVerb.Seal);
        Keep(FirstSheet(counted, site, now), chain);
        return Result.Success;
    }

    /// <summary>Seals a new version beside the old ones, which stay as they are.</summary>
    public Result Amend(Amendment amendment, Roster roster, SealChain chain, DateTimeOffset now)
    {
        if (Refusal(RegisterVerb.Amend) is { } refusal) return refusal;

        var last = _versions[^1].Sheet;
        if (ChangesRefusal(amendment.Changes, last, roster, now) is { } wrong) return wrong;

        var changed = amendment.Changes.Select(change => change.On(Session.Slot.StartsAt)).ToList();
        var kept = last.Lines.ExceptBy(changed.Select(line => line.LearnerId), line => line.LearnerId);
        var counted = Counted(kept.Concat(changed), roster);
        if (Unaccounted(counted, roster) is { } unaccounted) return unaccounted;
        if (counted.ToHashSet().SetEquals(last.Lines)) return RegisterErrors.NothingAmended;

        Follow(RegisterVerb.Amend);
        Keep(
            last with
            {
                Version = last.Version + 1,
                Lines = counted,
                TrainerSignature = amendment.TrainerSignature,
                AmendedBecause = amendment.Reason,
                SealedAt = now,
            },
            chain);
        return Result.Success;
    }

    private Error? ChangesRefusal(IReadOnlyList<LineChange> changes, RegisterSheet last, Roster roster, DateTimeOffset now)
    {
        var learners = changes.Select(change => change.LearnerId).ToHashSet();
        if (learners.Count < changes.Count) return RegisterErrors.LearnerTwice;
        if (learners.Except(last.Lines.Select(line => line.LearnerId)).Any(learner => !roster.Expects(learner, Session.Slot.Date)))
            return RegisterErrors.NotExpected;

        return changes.Any(change => change.Signature is not null && !CanArrive(change.ArrivedAt, now)) ? RegisterErrors.ArrivalOutOfRange : null;
    }

    // Who left before the sealing was not absent; but who signed was there.
    private List<SheetLine> Counted(IEnumerable<SheetLine> lines, Roster roster) =>
    [
        .. lines
            .Where(line => line.Attendance.IsSigned || roster.Expects(line.LearnerId, Session.Slot.Date))
            .OrderBy(line => line.LearnerId.Value),
    ];

    private Error? Unaccounted(IReadOnlyList<SheetLine> lines, Roster roster)
    {
        var missing = roster.ExpectedOn(Session.Slot.Date).Except(lines.Select(line => line.LearnerId)).Count();
        return missing > 0 ? RegisterErrors.LearnersUnaccounted.With("count", missing) : null;
    }

    private RegisterSheet FirstSheet(IReadOnlyList<SheetLine> lines, Site site, DateTimeOffset now) => new()
    {
        CohortId = Session.CohortId,
        SessionId = Session.Id,
        Version = 1,
        Stage = Session.Stage,
        UnitCode = Session.UnitCode,
        UnitTitle = Session.UnitTitle,
        SiteId = Session.SiteId,
        Place = site.PlaceOf(Session.RoomId),
        Slot = Session.Slot,
        TrainerId = Session.TrainerId,
        TrainerSignature = TrainerSignature!,
        Lines = lines,
        SealedAt = now,
    };

    private void Keep(RegisterSheet sheet, SealChain chain)
    {
        _versions.Add(new RegisterVersion(sheet, chain.Append(sheet)));
        Session.Tell(new RegisterSealed(sheet));
    }
}
