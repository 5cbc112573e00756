using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>A mentee, a mentor, and all that stands in the way of the two.</summary>
/// <param name="Mentee">The mentee.</param>
/// <param name="Mentor">The mentor, under the lock that guards their places.</param>
/// <param name="Running">How many mentorships of the mentor are accepted or active.</param>
/// <param name="OfMentee">Every mentorship of the mentee that is proposed, accepted or active.</param>
public sealed record Pairing(Mentee Mentee, Mentor Mentor, int Running, IReadOnlyCollection<Mentorship> OfMentee)
{
    /// <summary>Why the two cannot be paired now.</summary>
    /// <param name="now">The clock's time.</param>
    /// <param name="but">A mentorship of the mentee that does not count: the one that is asked about, or that ends now.</param>
    public Error? Refusal(DateTimeOffset now, MentorshipId? but = null)
    {
        if (OfMentee.Any(other => other.Id != but && other.Runs)) return MentorshipErrors.MenteeAlreadyPaired;
        if (Mentee.MayBePaired(now).Error is { } notReady) return notReady;
        if (Mentor.MayTakeOneMore(Running, SchoolDay.Of(now)).Error is { } full) return full;
        // Who was erased is nobody to be paired with, whatever their state was.
        if (Mentor.Profile is not { } mentor || Mentee.Profile is not { } mentee) return MentorErrors.NotApproved;
        if (mentee.ExcludedMentors.Contains(Mentor.Id) || mentee.ExcludedCompanies.Contains(Mentor.CompanyId)) return MentorshipErrors.Excluded;

        return mentee.Languages.Intersect(mentor.Languages).Any() ? null : MentorshipErrors.NoLanguageInCommon;
    }
}
