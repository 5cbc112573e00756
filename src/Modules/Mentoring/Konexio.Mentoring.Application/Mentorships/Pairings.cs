using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>Two who are to be paired, locked in the order that all keep: the mentee, then the mentor.</summary>
internal sealed class Pairings(IMentorships mentorships, IMentees mentees, IMentors mentors, TimeProvider clock)
{
    public async Task<Result<Pairing>> Find(MenteeId menteeId, MentorId mentorId, CancellationToken ct)
    {
        if (await mentees.FindLocked(menteeId, ct) is not { } mentee) return MenteeErrors.NotFound;
        if (await mentors.FindLocked(mentorId, ct) is not { } mentor) return MentorErrors.NotFound;

        return new Pairing(mentee, mentor, await mentorships.CountRunning(mentorId, ct), await mentorships.OpenOf(menteeId, ct));
    }

    /// <summary>Proposes two to each other, and stores the proposal.</summary>
    public async Task<Result<Mentorship>> Propose(MenteeId mentee, MentorId mentor, MatchingRunId? run, CancellationToken ct)
    {
        var pairing = await Find(mentee, mentor, ct);
        if (!pairing.Succeeded) return Result<Mentorship>.Refused(pairing.Errors);

        var now = clock.GetUtcNow();
        var proposed = Mentorship.Propose(new MentorshipId(Guid.CreateVersion7(now)), pairing.Value, run, now);
        if (proposed.Succeeded) await mentorships.Add(proposed.Value, ct);
        return proposed;
    }
}
