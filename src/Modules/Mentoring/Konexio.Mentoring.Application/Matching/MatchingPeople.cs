using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Matching;

/// <summary>Who is paired already, or proposed to somebody.</summary>
internal interface ITakenPlaces
{
    /// <summary>How many mentorships of each mentor are proposed, accepted or active.</summary>
    Task<IReadOnlyDictionary<MentorId, int>> OfMentors(CancellationToken ct);

    /// <summary>Those of these mentees who have one.</summary>
    Task<IReadOnlySet<MenteeId>> Among(IReadOnlyCollection<MenteeId> mentees, CancellationToken ct);
}

/// <summary>What a matching is told of mentees and mentors as they stand: of who may not be paired, only why.</summary>
internal sealed class MatchingPeople(IMentees mentees, IMentors mentors, ITakenPlaces taken, TimeProvider clock)
{
    public async Task<IReadOnlyList<MenteeFacts>> InCohort(CohortId cohort, CancellationToken ct)
    {
        var found = await mentees.FindInCohort(cohort, ct);
        var paired = await taken.Among([.. found.Select(mentee => mentee.Id)], ct);
        return [.. found.Select(mentee => Of(mentee, paired.Contains(mentee.Id)))];
    }

    /// <summary>Every approved mentor, and those who are named.</summary>
    public async Task<IReadOnlyList<MentorFacts>> Mentors(IEnumerable<MentorId> named, CancellationToken ct)
    {
        var approved = await mentors.FindApproved(ct);
        var others = named.Except(approved.Select(mentor => mentor.Id)).ToList();
        var places = await taken.OfMentors(ct);
        var all = others.Count == 0 ? approved : [.. approved, .. await mentors.FindAll(others, ct)];
        return [.. all.Where(mentor => mentor.Profile is not null).Select(mentor => Of(mentor, places.GetValueOrDefault(mentor.Id)))];
    }

    public MenteeFacts Of(Mentee mentee, bool isPaired)
    {
        var bare = new MenteeFacts(mentee.Id, mentee.PersonId);
        if (mentee.MayBePaired(clock.GetUtcNow()).Error is { } refusal)
            return bare with { Barrier = refusal == MenteeErrors.ConsentMissing ? MatchingConstraint.ConsentMissing : MatchingConstraint.ProfileMissing };
        if (isPaired) return bare with { Barrier = MatchingConstraint.AlreadyPaired };

        var profile = mentee.Profile!;
        return bare with
        {
            Languages = profile.Languages,
            Skills = profile.Skills,
            Slots = profile.Slots,
            ExcludedMentors = profile.ExcludedMentors,
            ExcludedCompanies = profile.ExcludedCompanies,
            Place = mentee.Place,
        };
    }

    public MentorFacts Of(Mentor mentor, int places)
    {
        var bare = new MentorFacts(mentor.Id, mentor.PersonId, mentor.CompanyId) { Capacity = mentor.Capacity, Taken = places };
        if (mentor.MayTakeOneMore(running: 0, SchoolDay.Of(clock.GetUtcNow())).Error is { } refusal) return bare with { Barrier = BarrierOf(refusal) };

        var profile = mentor.Profile!;
        return bare with { Languages = profile.Languages, Skills = profile.Skills, Slots = profile.Slots, Place = mentor.Place };
    }

    private static MatchingConstraint BarrierOf(Error refusal)
    {
        if (refusal == MentorErrors.VettingExpired) return MatchingConstraint.VettingExpired;

        return refusal == MentorErrors.VettingMissing ? MatchingConstraint.VettingMissing : MatchingConstraint.MentorNotApproved;
    }
}
