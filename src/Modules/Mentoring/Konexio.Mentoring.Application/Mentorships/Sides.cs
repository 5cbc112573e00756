using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>For whom a caller may speak: the school for both sides, a mentor for themselves.</summary>
internal static class Sides
{
    public static Error? Refusal(this ICaller caller, MentorshipSide side) =>
        caller.Role == Role.Mentor && side != MentorshipSide.Mentor ? MentorshipErrors.NotYourSide : null;

    public static Error? Refusal(this ICaller caller, MentorshipParty party) =>
        caller.Role == Role.Mentor && party != MentorshipParty.Mentor ? MentorshipErrors.NotYourSide : null;
}
