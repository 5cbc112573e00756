using System.Text;
using Konexio.Curriculum.Domain.Calendar;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class CalendarLinkTests
{
    private readonly CalendarSecret _secret = CalendarSecret.Create();

    [Fact]
    public void A_secret_holds_at_least_128_random_bits_and_fits_into_a_link()
    {
        var secrets = Enumerable.Range(0, 200).Select(_ => CalendarSecret.Create().Text).ToList();

        secrets.ShouldBeUnique();
        secrets.ShouldAllBe(text => text.Length * 6 >= 128 && Uri.EscapeDataString(text) == text);
    }

    [Fact]
    public void Only_the_secret_opens_the_calendar()
    {
        var link = Issued();

        link.Opens(_secret.Text).ShouldBeTrue();
        link.Opens(CalendarSecret.Create().Text).ShouldBeFalse();
        link.Opens(_secret.Text[..^1]).ShouldBeFalse();
        link.Opens("").ShouldBeFalse();
    }

    [Fact]
    public void The_secret_itself_is_not_kept()
    {
        var link = Issued();

        link.SecretHash.ShouldBe(CalendarSecret.HashOf(_secret.Text));
        Encoding.UTF8.GetString(link.SecretHash).ShouldNotContain(_secret.Text);
    }

    [Fact]
    public void A_revoked_link_opens_nothing()
    {
        var link = Issued();

        link.Revoke(ASchool.Now).Succeeded.ShouldBeTrue();

        link.Opens(_secret.Text).ShouldBeFalse();
        link.Revoke(ASchool.Now).Error.ShouldBe(CalendarLinkErrors.AlreadyRevoked);
    }

    private CalendarLink Issued() => CalendarLink.Issue(CalendarSubject.Cohort, ASchool.Id(3), _secret, ASchool.Now);
}
