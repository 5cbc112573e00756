using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class MentorCapacityTests
{
    /// <summary>Many mentees and one mentor: whatever happens in which order, no more run than there are places.</summary>
    [Property(MaxTest = 500)]
    public void A_mentor_never_has_more_than_their_places(byte places, byte[] steps)
    {
        var mentor = Mentor(capacity: (places % 4) + 1);
        List<Mentorship> all = [];
        int Running() => all.Count(one => one.Runs);
        foreach (var step in steps)
        {
            var now = Start.AddMinutes(all.Count);
            var mentee = Mentee(step % 16);
            Mentorship[] own = [.. all.Where(one => one.MenteeId == mentee.Id && one.IsOpen)];
            var pairing = mentee.With(mentor, Running(), own);
            switch (step / 16 % 4)
            {
                case 0 when pairing.Propose(now) is { Succeeded: true } proposed: all.Add(proposed.Value); break;
                case 1 or 2: foreach (var one in own) _ = (one.Accept(MentorshipSide.Mentee, pairing, now), one.Accept(MentorshipSide.Mentor, pairing, now)); break;
                default: foreach (var one in own) one.Cancel(MentorshipParty.Mentor, MentorshipCancellationReason.NoTime, now); break;
            }

            Running().ShouldBeLessThanOrEqualTo(mentor.Capacity);
        }
    }

    [Fact]
    public void The_last_place_is_given_once()
    {
        var mentor = Mentor(capacity: 1);
        var (one, other) = (Mentee(1).With(mentor).Propose().Value, Mentee(2).With(mentor).Propose().Value);
        one.Accept(MentorshipSide.Mentee, Mentee(1).With(mentor, 0, one), Start).Succeeded.ShouldBeTrue();
        one.Accept(MentorshipSide.Mentor, Mentee(1).With(mentor, 0, one), Start).Succeeded.ShouldBeTrue();

        other.Accept(MentorshipSide.Mentee, Mentee(2).With(mentor, 1, other), Start).Error.ShouldBe(MentorErrors.AtCapacity);
    }
}
