namespace Konexio.Enrolment.Domain.Referrals;

/// <summary>How long the school may take, and how long a referral waits before it expires.</summary>
public static class ReferralPatience
{
    public const int AnswerDays = 15;

    public static TimeSpan FirstReminder { get; } = TimeSpan.FromDays(10);

    public static TimeSpan SecondReminder { get; } = TimeSpan.FromDays(20);

    public static TimeSpan Expiry { get; } = TimeSpan.FromDays(30);

    /// <summary>How many reminders a referral should have had after such a silence.</summary>
    public static int RemindersAfter(TimeSpan silence)
    {
        if (silence >= SecondReminder) return 2;
        return silence >= FirstReminder ? 1 : 0;
    }
}
