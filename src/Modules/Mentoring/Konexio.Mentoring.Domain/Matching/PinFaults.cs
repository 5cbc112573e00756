using System.Globalization;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>Everything that is wrong with the pins of a matching, at once.</summary>
internal static class PinFaults
{
    public static List<Error> Of(MatchingInput input)
    {
        var mentees = input.Mentees.ToDictionary(mentee => mentee.Id);
        var mentors = input.Mentors.ToDictionary(mentor => mentor.Id);
        var forbidden = input.Forbidden.ToHashSet();
        var left = input.Mentors.ToDictionary(mentor => mentor.Id, mentor => mentor.Free);
        var pinned = new HashSet<MenteeId>();
        var faults = new List<Error>();
        for (var i = 0; i < input.Pins.Count; i++)
        {
            if (Fault(input.Pins[i]) is { } fault) faults.Add(fault.At(string.Create(CultureInfo.InvariantCulture, $"/pins/{i}")));
        }

        return faults;

        Error? Fault(MatchingPair pin)
        {
            if (!mentees.TryGetValue(pin.MenteeId, out var mentee)) return MatchingErrors.MenteeElsewhere;
            if (!mentors.TryGetValue(pin.MentorId, out var mentor)) return MentorErrors.NotFound.NamedAt("");
            if (!pinned.Add(pin.MenteeId)) return MatchingErrors.PinnedTwice;
            if ((mentee.Barrier ?? PairBarriers.Between(mentee, mentor, forbidden.Contains)) is { } broken) return MatchingErrors.PinInfeasible(pin, broken);

            return --left[pin.MentorId] < 0 ? MatchingErrors.PinInfeasible(pin, MatchingConstraint.CapacityTaken) : null;
        }
    }
}
