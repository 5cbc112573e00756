using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.SoftSkills;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.SoftSkills;

public sealed class SoftSkillsRecordTests
{
    [Property]
    public void The_change_is_the_end_less_the_start(byte start, byte end)
    {
        var (mentorship, record) = Begun();
        var (first, last) = ((start % 5) + 1, (end % 5) + 1);
        Fill(record, mentorship, GridMoment.Start, first).ShouldBeNull();
        record.DomainEvents.ShouldBeEmpty();
        Fill(record, mentorship, GridMoment.End, last).ShouldBeNull();

        record.DomainEvents.OfType<SoftSkillsMeasured>().Single().Changes.ShouldAllBe(change => change.Change == last - first);
        record.Changes(MentorshipSide.Mentor).ShouldBeEmpty();
    }

    [Fact]
    public void Each_end_is_filled_in_once_by_each_side()
    {
        var (mentorship, record) = Begun();
        Fill(record, mentorship, GridMoment.Start, 2).ShouldBeNull();
        Fill(record, mentorship, GridMoment.Start, 2).ShouldBe(SoftSkillsErrors.AlreadyFilled);
        Fill(record, mentorship, GridMoment.Start, 4, MentorshipSide.Mentor).ShouldBeNull();
    }

    [Fact]
    public void Every_skill_is_rated_once_from_one_to_five()
    {
        var (mentorship, record) = Begun();
        Fill(record, mentorship, GridMoment.Start, 6).ShouldBe(SoftSkillsErrors.WrongRating);
        Fill(record, mentorship, GridMoment.Start, 0).ShouldBe(SoftSkillsErrors.WrongRating);
        var five = Ratings(3).Skip(1).ToList();
        Fill(record, mentorship, five).ShouldBe(SoftSkillsErrors.WrongSkills);
        Fill(record, mentorship, [.. five, five[0]]).ShouldBe(SoftSkillsErrors.WrongSkills);
        Fill(record, mentorship, [.. five, new SkillRating("patience", 3)]).ShouldBe(SoftSkillsErrors.WrongSkills);
    }

    [Fact]
    public void The_start_is_rated_before_the_end_of_the_mentorship_and_its_end_up_to_a_month_later()
    {
        var ended = Completed(Start.AddDays(50));
        var record = SoftSkillsRecord.Of(ended, SoftSkillsGrid.Seed);
        Fill(record, ended, GridMoment.Start, 3)!.Code.ShouldBe("mentorship.wrong-state");
        Fill(record, ended, GridMoment.End, 3, now: Start.AddDays(80))!.Code.ShouldBe("mentorship.wrong-state");
        Fill(record, ended, GridMoment.End, 3, now: Start.AddDays(79)).ShouldBeNull();
    }

    private static (Mentorship Mentorship, SoftSkillsRecord Record) Begun()
    {
        var mentorship = Active();
        return (mentorship, SoftSkillsRecord.Of(mentorship, SoftSkillsGrid.Seed));
    }

    private static List<SkillRating> Ratings(int rating) => [.. SoftSkillsGrid.Seed.Skills.Select(skill => new SkillRating(skill.Code, rating))];

    private static SharedKernel.Error? Fill(SoftSkillsRecord record, Mentorship mentorship, IReadOnlyList<SkillRating> ratings) =>
        record.Fill(new FilledGrid(GridMoment.Start, MentorshipSide.Mentee, ratings, Start), SoftSkillsGrid.Seed, mentorship).Error;

    private static SharedKernel.Error? Fill(
        SoftSkillsRecord record, Mentorship mentorship, GridMoment moment, int rating, MentorshipSide side = MentorshipSide.Mentee, DateTimeOffset? now = null) =>
        record.Fill(new FilledGrid(moment, side, Ratings(rating), now ?? Start), SoftSkillsGrid.Seed, mentorship).Error;
}
