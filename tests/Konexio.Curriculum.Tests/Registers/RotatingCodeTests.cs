using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class RotatingCodeTests
{
    private static readonly SessionId Here = new(Id(1));

    private readonly SigningSecret _secret = SigningSecret.From([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    [Fact]
    public void Codes_are_as_the_documented_form_says()
    {
        // Computed once by another implementation of HMAC from the same secret and text.
        var shown = RotatingCode.Shown(_secret, Here, DateTimeOffset.UnixEpoch);

        shown.Qr.ShouldBe("URl2FG0u_tGaHGqUJOrCYw");
        shown.Pin.ShouldBe("259989");
    }

    [Property]
    public void A_shown_code_holds_for_60_to_90_seconds(ushort moment, byte waited)
    {
        var (shownAt, kind) = (Now.AddSeconds(moment), moment % 2 == 0 ? CodeKind.Qr : CodeKind.Pin);
        var shown = RotatingCode.Shown(_secret, Here, shownAt);
        var usedAt = shownAt.AddSeconds(waited);

        Holds(kind, kind == CodeKind.Qr ? shown.Qr : shown.Pin, usedAt).ShouldBe(usedAt < shown.ReplacedAt.AddSeconds(60));
    }

    [Property]
    public void A_code_is_replaced_every_30_seconds(ushort moment)
    {
        var shownAt = Now.AddSeconds(moment);
        var shown = RotatingCode.Shown(_secret, Here, shownAt);
        var next = RotatingCode.Shown(_secret, Here, shown.ReplacedAt);

        (shown.ReplacedAt - shownAt).ShouldBeInRange(TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
        (next.ReplacedAt - shown.ReplacedAt).ShouldBe(TimeSpan.FromSeconds(30));
        next.Qr.ShouldNotBe(shown.Qr);
        Holds(CodeKind.Qr, next.Qr, shownAt).ShouldBeFalse("a code of the future holds");
    }

    [Fact]
    public void A_code_is_of_one_session_one_secret_and_one_kind()
    {
        var shown = RotatingCode.Shown(_secret, Here, Now);

        RotatingCode.Holds(CodeKind.Qr, shown.Qr, _secret, new SessionId(Id(2)), Now).ShouldBeFalse();
        RotatingCode.Holds(CodeKind.Qr, shown.Qr, SigningSecret.Create(), Here, Now).ShouldBeFalse();
        Holds(CodeKind.Pin, shown.Qr, Now).ShouldBeFalse();
        Holds(CodeKind.Qr, shown.Pin, Now).ShouldBeFalse();
    }

    [Property]
    public void Anything_else_is_refused(string? code) => Holds(CodeKind.Pin, (code ?? "") + "x", Now).ShouldBeFalse();

    [Fact]
    public void A_pin_has_six_digits_also_when_it_begins_with_noughts() =>
        Enumerable.Range(0, 500).Select(window => RotatingCode.Shown(_secret, Here, Now.AddSeconds(30 * window)).Pin)
            .ShouldAllBe(pin => pin.Length == 6 && pin.All(char.IsAsciiDigit));

    [Fact]
    public void A_secret_is_random_long_enough_and_never_printed()
    {
        SigningSecret.Create().ToArray().ShouldNotBe(SigningSecret.Create().ToArray());
        SigningSecret.Create().ToArray().Length.ShouldBe(32);
        _secret.ToString().ShouldBe(nameof(SigningSecret));
        Should.Throw<ArgumentException>(() => SigningSecret.From([1, 2, 3]));
    }

    private bool Holds(CodeKind kind, string code, DateTimeOffset at) => RotatingCode.Holds(kind, code, _secret, Here, at);
}
